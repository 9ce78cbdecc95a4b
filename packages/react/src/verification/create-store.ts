/** A reducer’s state with listeners. Knows nothing of React. */
export interface Store<State, Event> {
  getState: () => State;
  /** Calls `listener` after every change. Returns a function that stops that. */
  subscribe: (listener: () => void) => () => void;
  /** Returns whether the event changed the state. */
  dispatch: (event: Event) => boolean;
}

/**
 * Creates a store for a reducer that returns the same object when nothing changes.
 *
 * @example
 * const store = createStore(setupReducer, initialSetupState({ intro: true }));
 * store.dispatch({ type: 'start' }); // true
 */
export function createStore<State, Event>(
  reducer: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (event) => {
      const previous = state;
      state = reducer(previous, event);
      if (state === previous) {
        return false;
      }
      for (const listener of listeners) {
        listener();
      }
      return true;
    },
  };
}
