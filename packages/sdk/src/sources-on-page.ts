/** Where the file of consent platforms leaves the sources that it has made. */
export const sourcesOnPage = 'homebody:platforms';
