/** A window that may hold a platform's API, or be below one that does. */
export interface FramedPage extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly parent?: FramedPage | undefined;
  readonly frames?: Readonly<Record<string, unknown>> | undefined;
  readonly postMessage?: (message: unknown, origin: string) => void;
}

/** The window above this one in which the platform has set a frame with this name. Frames of other sites may not be looked into. */
export const locateFrame = (page: FramedPage, locator: string): FramedPage | undefined => {
  let above = page;
  for (let depth = 0; depth < 20; depth += 1) {
    try {
      if (above.frames?.[locator]) return above;
    } catch {
      // Of another site: farther up may be one that can be reached.
    }
    if (!above.parent || above.parent === above) return undefined;
    above = above.parent;
  }
  return undefined;
};
