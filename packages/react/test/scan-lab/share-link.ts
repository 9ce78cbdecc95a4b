/** Settings of a lab: a value for each name. */
type SettingValues = Record<string, string | number | boolean>;

/** Longer texts, such as a picture of the user, are not in a link. */
const MOST_CHARACTERS = 500;

/**
 * Returns the settings that differ from the initial ones as text for the address of a story, where
 * only letters, digits, `-` and `_` can stand.
 */
export function encodeSettings(settings: SettingValues, initial: SettingValues): string {
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== initial[name] && String(value).length <= MOST_CHARACTERS,
  );
  if (changed.length === 0) {
    return '';
  }
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(changed)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Returns the initial settings with those of a link, and the names of those that it ignored:
 * anybody can write an address, and an older one can name what no longer exists.
 *
 * @param isAllowed - whether a control can show a value of the right type.
 */
export function decodeSettings<Settings extends SettingValues>(
  text: string,
  initial: Settings,
  isAllowed: (name: string, value: string | number | boolean) => boolean,
): { settings: Settings; ignored: string[] } {
  const linked = Object.entries(readObject(text));
  const known = linked.filter(
    ([name, value]) =>
      Object.hasOwn(initial, name) &&
      typeof value === typeof initial[name] &&
      isAllowed(name, value),
  );
  const names = new Set(known.map(([name]) => name));
  return {
    settings: { ...initial, ...Object.fromEntries(known) },
    ignored: linked.map(([name]) => name).filter((name) => !names.has(name)),
  };
}

function readObject(text: string): SettingValues {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const json = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as SettingValues) : {};
  } catch {
    return {};
  }
}

/** Returns the address of a story with settings, in the frame of Storybook. */
export function createStoryLink(story: string, settings: string): string {
  const link = new URL('./', location.href);
  link.search = `?path=/story/${story}${settings === '' ? '' : `&args=settings:${settings}`}`;
  return link.href;
}
