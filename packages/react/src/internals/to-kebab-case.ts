/** Returns a name in camel case as one in kebab case: `copyStatus` becomes `copy-status`. */
export function toKebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
