/** Adds entries to the session history, each with the name of a place. */
export function visitPlaces(...places: string[]): void {
  for (const place of places) {
    history.pushState({ place }, '');
  }
}

/** Returns the name of the current place. */
export function getPlace(): unknown {
  return (history.state as { place?: string } | null)?.place;
}

/** Waits until effects have run and a requested traversal has happened. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

/** Goes back and waits until the page has handled it. */
export async function goBack(): Promise<void> {
  const popped = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await popped;
  await settle();
}
