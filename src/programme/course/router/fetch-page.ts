/**
 * A page of this site as a document: no HTML goes through a string, so nothing asks for Trusted Types.
 * @throws when it did not come, or is no page
 */
export const fetchPage = (url: string, signal: AbortSignal): Promise<Document> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error(`${url} did not come.`));
    };
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else fail();
    };
    request.onerror = fail;
    signal.addEventListener('abort', () => {
      request.abort();
      fail();
    });
    request.send();
  });
