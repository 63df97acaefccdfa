/** Hands the visitor a JSON file; `false` where the browser can't, so that the text is shown instead. */
export const saveJson = (name: string, json: string): boolean => {
  if (!('download' in HTMLAnchorElement.prototype)) return false;
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = name;
    link.click();
    // Firefox and Safari read the blob after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch {
    return false; // blob addresses can be forbidden
  }
};
