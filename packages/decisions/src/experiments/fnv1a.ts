/** FNV-1a in 32 bits over UTF-16 units (Fowler, Noll & Vo), as experiment tools have it: 0 to 2³² − 1. */
export const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x1000193);
  return hash >>> 0;
};
