/** The program and the system in a browser's own description, as people know them. */
export function deviceOf(description: string): string | undefined {
  const program = [
    ['Edg/', 'Edge'],
    ['MicroMessenger', '微信'],
    ['Firefox/', 'Firefox'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ].find(([mark]) => description.includes(mark ?? ''))?.[1];
  const system = [
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['Mac OS', 'macOS'],
    ['HarmonyOS', 'HarmonyOS'],
    ['Linux', 'Linux'],
  ].find(([mark]) => description.includes(mark ?? ''))?.[1];
  return program || system ? [program, system].filter(Boolean).join(' · ') : undefined;
}
