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
 * Returns the initial settings with those of a link. What is no setting is ignored, because anybody
 * can write an address.
 */
export function decodeSettings<Settings extends object>(text: string, initial: Settings): Settings {
  const known = Object.entries(readObject(text)).filter(
    ([name, value]) =>
      Object.hasOwn(initial, name) && typeof value === typeof initial[name as keyof Settings],
  );
  return { ...initial, ...Object.fromEntries(known) };
}

function readObject(text: string): object {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const json = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
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
