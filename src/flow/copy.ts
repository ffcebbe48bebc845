/**
 * Puts a text on the visitor's own clipboard, after a tap.
 * @returns whether it worked: browsers may refuse
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
