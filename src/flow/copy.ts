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

/**
 * Offers a text to another app of the device, which the visitor chooses there.
 * @returns whether the browser could: who closes the list of apps shares nothing, and that is no failure
 */
export const shareText = async (text: string): Promise<boolean> => {
  try {
    await navigator.share({ text });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
};

/**
 * A part of the page as text for elsewhere: links with their address, and without what holds only now.
 * The page is as before when it returns; nothing is painted in between.
 */
export const textForElsewhere = (part: HTMLElement): string => {
  const addresses = [...part.querySelectorAll<HTMLElement>('[data-address]')].map((link) => {
    const address = document.createTextNode(` (${link.dataset['address'] ?? ''})`);
    link.append(address);
    return address;
  });
  const ofNow = [...part.querySelectorAll<HTMLElement>('opening-hours')].map((element) => {
    const { display } = element.style;
    element.style.display = 'none';
    return { element, display };
  });
  const text = part.innerText.trim();
  for (const address of addresses) address.remove();
  for (const { element, display } of ofNow) element.style.display = display;
  return text;
};
