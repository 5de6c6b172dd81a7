/** Order by UTF-16 code units, which RFC 8785 asks of object keys. */
export const compareUtf16 = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
