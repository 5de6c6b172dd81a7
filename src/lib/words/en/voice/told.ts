/** What letters, the first page and the end of the rating call one and the same page. */
export const toldLink = 'I was told how to answer';
