/** Every entry of ours as it stands, for the visitor's export. */
export const localEntries = (storage: Storage | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries<string>({ ...storage }).filter(([key]) => key.startsWith('homebody:')));
