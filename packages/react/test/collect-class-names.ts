/** Returns class names for all keys of a drop-in: a class of the app for each. */
export function createClassNames<Key extends string>(
  keys: Readonly<Record<Key, true>>,
): Record<Key, string> {
  const entries = Object.keys(keys).map((key) => [key, `app-${key}`]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

/**
 * Collects how the keys of the class names of a drop-in are used in the states that it is shown in.
 *
 * @param root The class name of the root, which has the key `root`.
 */
export function createClassNameCollector(root: string): {
  /** Collects from what is in the document at the moment. */
  collect: () => void;
  /** The keys whose class was on an element. */
  reached: Set<string>;
  /** Our class names without that of the app beside them, and the reverse. */
  unmatched: Set<string>;
} {
  const reached = new Set<string>();
  const unmatched = new Set<string>();
  return {
    reached,
    unmatched,
    collect() {
      for (const { classList } of document.body.querySelectorAll('*')) {
        const names = Array.from(classList);
        const ours = names
          // An announcement is heard, not seen.
          .filter((name) => name.startsWith('tessera-') && name !== 'tessera-announcement')
          .map(getKey);
        const theirs = names.filter((name) => name.startsWith('app-')).map((name) => name.slice(4));
        theirs.forEach((key) => reached.add(key));
        for (const key of ours.filter((name) => !theirs.includes(name))) {
          unmatched.add(`${key} has no class name of the app`);
        }
        for (const key of theirs.filter((name) => !ours.includes(name))) {
          unmatched.add(`${key} has no class name of ours`);
        }
      }
    },
  };

  function getKey(name: string): string {
    return name === root
      ? 'root'
      : name.slice('tessera-'.length).replaceAll(/-[a-z]/g, (text) => text[1]!.toUpperCase());
  }
}
