/**
 * What a browser may get for an address that nobody means, by hand: one line an address.
 *
 * - `page F C`: the file F of the build, with the policy of that page and C as the word on keeping it
 * - `missing`: the page for what is not there, of that domain
 * - `to L`: a redirect to L
 * - `refused`: an answer of the server's own, or `missing`: it could not read the address
 */
export interface OddAddress {
  readonly address: string;
  readonly gets: 'page' | 'missing' | 'to' | 'refused';
  /** Of a page its file, of a redirect where to. */
  readonly what: string;
  readonly kept: string;
}

const isClass = (word: string): word is OddAddress['gets'] =>
  ['page', 'missing', 'to', 'refused'].includes(word);

const read = (table: string): readonly OddAddress[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [address = '', gets = '', what = '', kept = ''] = line.trim().split(/\s+/);
      if (!isClass(gets)) throw new Error(`No such answer: ${line}`);
      return { address, gets, what, kept };
    });

/** One domain that shows all. */
const whole = read(`
  /                                     page index.html no-cache
  /?x=//advies/                         page index.html no-cache
  /?../..                               page index.html no-cache
  //                                    missing
  ///                                   missing
  /.                                    missing
  /./                                   missing
  /%2e/                                 missing
  /%2E                                  missing
  /index.html                           page index.html no-cache
  //index.html                          missing
  /INDEX.HTML                           missing
  /index.htm                            missing
  /index                                missing
  /index.html/                          missing
  /index.php                            missing
  /advies/                              page advies/index.html no-store
  /advies/?                             page advies/index.html no-store
  /advies/??                            page advies/index.html no-store
  /advies/?a=%2F%2e%2e                  page advies/index.html no-store
  /advies/index.html                    page advies/index.html no-store
  /%61dvies/                            page advies/index.html no-store
  /advies/%69ndex.html                  page advies/index.html no-store
  /%61%64%76%69%65%73/                  page advies/index.html no-store
  //advies/                             missing
  ///advies/                            missing
  /advies//                             missing
  /advies///                            missing
  //advies//                            missing
  //advies                              missing
  /advies//index.html                   missing
  /./advies/                            missing
  /advies/./                            missing
  /advies/.                             missing
  /advies/..                            missing
  /advies/../advies/                    missing
  /advies/%2e/                          missing
  /advies/%2E%2e/advies/                missing
  /advies/.%2e/                         missing
  /advies/%2e./                         missing
  /contact/../advies/                   missing
  /contact/..%2Fadvies/                 missing
  /contact/%2e%2e%2fadvies/             missing
  /advies%2F                            missing
  /advies%2f                            missing
  /%2Fadvies/                           missing
  /%2fadvies%2f                         missing
  /advies%2Findex.html                  missing
  /advies%5C                            missing
  /%5Cadvies/                           missing
  /%5c%5cadvies/                        missing
  /advies%252F                          missing
  /%2561dvies/                          missing
  /advies/%3F                           missing
  /advies%3F                            missing
  /advies/%23                           missing
  /advies/%20                           missing
  /advies%20/                           missing
  /advies/%09                           missing
  /advies%0A                            missing
  /advies/%0D%0AX-Own:%20yes            missing
  /advies/;                             missing
  /advies;x=1/                          missing
  /advies/:                             missing
  /advies/~                             missing
  /advies./                             missing
  /advies/...                           missing
  /advies/.../                          missing
  /Advies/                              missing
  /ADVIES/                              missing
  /advies/INDEX.html                    missing
  /adv*/                                missing
  /adv*                                 missing
  /%2A                                  missing
  /*                                    missing
  /[a]dvies/                            missing
  /%5Ba%5Ddvies                         missing
  /?dvies/                              page index.html no-cache
  /{path}/                              missing
  /%7Bpath%7D                           missing
  /$uri                                 missing
  /advies                               to /advies/
  /advies?a=1                           to /advies/
  /%61dvies                             to /advies/
  /onderwerpen/sextortion               to /onderwerpen/sextortion/
  /onderwerpen//sextortion              missing
  /onderwerpen%2Fsextortion             missing
  /sextortion                           to /onderwerpen/sextortion/
  /sextortion/                          to /onderwerpen/sextortion/
  /sextortion?x                         to /onderwerpen/sextortion/
  /sextortion%0a                        missing
  /Sextortion                           missing
  //sextortion                          missing
  /sextortion//                         missing
  /sextortion/index.html                missing
  //voorbeeld.nl/                       missing
  //voorbeeld.nl/..                     missing
  //voorbeeld.nl/%2e%2e/advies          missing
  /%2Fvoorbeeld.nl/                     missing
  /%5Cvoorbeeld.nl                      missing
  /\\voorbeeld.nl/                      missing
  /http://voorbeeld.nl/                 missing
  /@voorbeeld.nl/                       missing
  /weg/                                 page weg/index.html no-store
  /weg                                  to /weg/
  //weg/                                missing
  /weg//                                missing
  /weg/./                               missing
  /weg%2F                               missing
  /weg/bestaat-niet                     missing
  /weg/bestaat-niet/                    missing
  /Weg/                                 missing
  /melden/                              page melden/index.html no-store
  //melden/                             missing
  /melden%2f                            missing
  /zoeken/?q=iets                       page zoeken/index.html no-cache
  //zoeken/                             missing
  /wat-blijft-achter//                  missing
  /stoppen-is-mogelijk                  to /stoppen-is-mogelijk/
  /stoppen-is-mogelijk/3/               page stoppen-is-mogelijk/3/index.html no-store
  /stoppen-is-mogelijk/3                to /stoppen-is-mogelijk/3/
  /stoppen-is-mogelijk//3/              missing
  //stoppen-is-mogelijk/3/              missing
  /stoppen-is-mogelijk/x/../3/          missing
  /stoppen-is-mogelijk/%2e%2e/advies/   missing
  /stoppen-is-mogelijk/..%2f/advies/    missing
  /Stoppen-is-mogelijk/3/               missing
  /stoppen-is-mogelijk/bestaat-niet/    missing
  /stoppen-is-mogelijk/404/             page stoppen-is-mogelijk/404/index.html no-store
  /stop-kindermisbruik/                 page stop-kindermisbruik/index.html no-store
  /stop-kindermisbruik//                missing
  /stop-kindermisbruik                  to /stop-kindermisbruik/
  /404.html                             page 404.html no-cache
  /404.html/                            missing
  /404                                  missing
  /404/                                 missing
  //404.html                            missing
  /favicon.svg                          page favicon.svg no-cache
  /favicon.svg?v=2                      page favicon.svg no-cache
  /favicon.svg/                         missing
  //favicon.svg                         missing
  /favicon.SVG                          missing
  /favicon.svg.gz                       missing
  /favicon.svg.br                       missing
  /favicon%2Esvg                        page favicon.svg no-cache
  /favicon.svg%20                       missing
  /favicon.svg.                         missing
  /favicon.ico                          missing
  /index.html.gz                        missing
  /index.html.br                        missing
  /index.html.g%7A                      missing
  /index.html%2Egz                      missing
  /index.html.GZ                        missing
  /advies/index.html.gz                 missing
  /advies/index.html.br                 missing
  /advies/.gz                           missing
  /.gz                                  missing
  /weg/index.html.gz                    missing
  /_headers                             missing
  /%5Fheaders                           missing
  //_headers                            missing
  /_headers/                            missing
  /_HEADERS                             missing
  /_redirects                           missing
  /_hosting                             missing
  /_hosting/                            missing
  /_hosting/nginx                       missing
  /_hosting/nginx/                      missing
  /_hosting/nginx/site.conf             missing
  /_hosting/nginx/site.conf.gz          missing
  //_hosting/nginx/site.conf            missing
  /_hosting//nginx/site.conf            missing
  /_hosting%2Fnginx%2Fsite.conf         missing
  /x/../_hosting/nginx/site.conf        missing
  /%5fhosting/caddy/site.caddy          missing
  /_Hosting/caddy/site.caddy            missing
  /_astro/                              missing
  /_astro                               missing
  /_astro/bestaat-niet.js               missing
  /_astro/../advies/                    missing
  /_astro/..%2fadvies/                  missing
  /_astro/%2e%2e/advies/                missing
  /_astro/..                            missing
  /pagefind                             missing
  /pagefind/                            missing
  /pagefind/index                       missing
  /cijfers/2019.csv                     page cijfers/2019.csv no-cache
  /cijfers/2019.csv/                    missing
  //cijfers/2019.csv                    missing
  /cijfers/2019.csv.gz                  missing
  /actueel/rss.xml                      page actueel/rss.xml no-cache
  /actueel/rss                          missing
  /.well-known                          missing
  /.well-known/                         missing
  /.well-known/security.txt             page .well-known/security.txt no-cache
  /.well-known/security.txt.gz          missing
  /.well-known//security.txt            missing
  /security.txt                         missing
  /.env                                 missing
  /.git/config                          missing
  /.htaccess                            missing
  /package.json                         missing
  /%2e%2e/package.json                  refused
  /../package.json                      refused
  /..%2fpackage.json                    refused
  /..                                   refused
  /%00                                  refused
  /advies/%00                           refused
  /%                                    refused
  /%zz/                                 refused
  /advies/%                             refused
  /advies/%c0%af                        refused
  /advies/%ff                           refused
  /%E2%80%AE                            missing
  /caf%C3%A9/                           missing
  /robots.txt                           page robots.txt no-cache
  /Robots.txt                           missing
  /SHA256SUMS                           page SHA256SUMS no-cache
  /sha256sums                           missing
  /sitemap.xml                          missing
  /${'a'.repeat(300)}/                  missing
  /${'a/'.repeat(300)}                  missing
`);

/** The domain of Helpwanted by itself: nothing of it says that there is another door. */
const helpwanted = read(`
  /                                     page index.html no-cache
  /advies/                              page advies/index.html no-store
  /advies                               to /advies/
  //advies/                             missing
  /weg/                                 page weg/index.html no-store
  /sextortion                           to /onderwerpen/sextortion/
  /404.html                             page 404.html no-cache
  /over-ons/                            page over-ons/index.html no-cache
  /stoppen-is-mogelijk                  missing
  /stoppen-is-mogelijk/                 missing
  /stoppen-is-mogelijk/3                missing
  /stoppen-is-mogelijk/404/             missing
  /stoppen-is-mogelijk/index.html       missing
  //stoppen-is-mogelijk/3/              missing
  /%73toppen-is-mogelijk/               missing
  /x/../stoppen-is-mogelijk/            missing
  /stop-kindermisbruik                  missing
  /stop-kindermisbruik/                 missing
  /stop-kindermisbruik/factsheet.pdf    missing
  /en/stoppen-is-mogelijk/              missing
  /index.html.gz                        missing
  /_hosting/nginx/door-programme.conf   missing
  /_headers                             missing
  /sitemap-helpwanted.xml               page sitemap-helpwanted.xml no-cache
  /sitemap-programme.xml                missing
  /sitemap-campaign.xml                 missing
  /robots.txt                           page robots-helpwanted.txt no-cache
  /robots-programme.txt                 missing
  /SHA256SUMS                           page SHA256SUMS-helpwanted no-cache
  /SHA256SUMS-campaign                  missing
  /hulpkaart.pdf                        page hulpkaart.pdf no-cache
  /actueel/rss.xml                      page actueel/rss.xml no-cache
`);

/** The domain of the programme: its pages, the way out, the page of the organisation elsewhere. */
const programme = read(`
  /                                     to /stoppen-is-mogelijk/
  /?x                                   to /stoppen-is-mogelijk/
  //                                    missing
  /index.html                           missing
  /stoppen-is-mogelijk/                 page stoppen-is-mogelijk/index.html no-store
  /stoppen-is-mogelijk                  to /stoppen-is-mogelijk/
  /stoppen-is-mogelijk/3                to /stoppen-is-mogelijk/3/
  /stoppen-is-mogelijk/3/               page stoppen-is-mogelijk/3/index.html no-store
  //stoppen-is-mogelijk/3/              missing
  /stoppen-is-mogelijk//3/              missing
  /stoppen-is-mogelijk/%2e%2e/advies/   missing
  /stoppen-is-mogelijk/x/               missing
  /stoppen-is-mogelijk/3/index.html.gz  missing
  /stoppen-is-mogelijk/404/             page stoppen-is-mogelijk/404/index.html no-store
  /Stoppen-is-mogelijk/                 missing
  /weg/                                 page weg/index.html no-store
  /weg                                  to /weg/
  //weg/                                missing
  /weg/x                                missing
  /over-ons/                            to https://www.helpwanted.nl/over-ons/
  /over-ons/?a=1                        to https://www.helpwanted.nl/over-ons/?a=1
  /over-ons                             to https://www.helpwanted.nl/over-ons
  /Over-ons/                            missing
  //over-ons/                           missing
  /over-ons/../advies/                  missing
  /over-ons%2F                          missing
  /over-onszelf/                        missing
  /advies/                              missing
  /advies                               missing
  /%61dvies                             missing
  //advies/                             missing
  /advies/index.html                    missing
  /sextortion                           missing
  /nieuws                               missing
  /onderwerpen/sextortion               missing
  /stop-kindermisbruik                  missing
  /stop-kindermisbruik/                 missing
  /stop-kindermisbruik/factsheet.pdf    missing
  /404.html                             missing
  /404                                  missing
  /index.html.gz                        missing
  /bestaat-niet.gz                      missing
  /_headers                             missing
  /_redirects                           missing
  /_hosting/                            missing
  /_hosting/nginx/door-programme.conf   missing
  /_astro/bestaat-niet.js               missing
  /pagefind/pagefind.js                 missing
  /zoeken/                              missing
  /cijfers/2019.csv                     missing
  /actueel/rss.xml                      missing
  /hulpkaart.pdf                        missing
  /hulpkaart.webp                       missing
  /docenten/                            missing
  /favicon.svg                          page favicon.svg no-cache
  /stip-32.png                          page stip-32.png no-cache
  /social.png                           page social.png no-cache
  /.well-known/security.txt             page .well-known/security.txt no-cache
  /sitemap-programme.xml                page sitemap-programme.xml no-cache
  /sitemap-helpwanted.xml               missing
  /sitemap-campaign.xml                 missing
  /robots.txt                           page robots-programme.txt no-cache
  /robots.txt.gz                        missing
  /robots-helpwanted.txt                missing
  /Robots.txt                           missing
  /SHA256SUMS                           page SHA256SUMS-programme no-cache
  /SHA256SUMS-helpwanted                missing
  /%zz                                  refused
  /../etc/passwd                        refused
`);

/** The domain of the campaign: it alone leads on to the programme. */
const campaign = read(`
  /                                     to /stop-kindermisbruik/
  /stop-kindermisbruik/                 page stop-kindermisbruik/index.html no-store
  /stop-kindermisbruik                  to /stop-kindermisbruik/
  //stop-kindermisbruik/                missing
  /stop-kindermisbruik/x/               missing
  /stop-kindermisbruik/index.html.br    missing
  /stop-kindermisbruik/factsheet.pdf    page stop-kindermisbruik/factsheet.pdf no-store
  /stoppen-is-mogelijk/                 to https://www.stoppenismogelijk.nl/stoppen-is-mogelijk/
  /stoppen-is-mogelijk                  to https://www.stoppenismogelijk.nl/stoppen-is-mogelijk
  /stoppen-is-mogelijk/3/?a             to https://www.stoppenismogelijk.nl/stoppen-is-mogelijk/3/?a
  /stoppen-is-mogelijk/../advies/       missing
  //stoppen-is-mogelijk/                missing
  /Stoppen-Is-Mogelijk/                 missing
  /over-ons/                            to https://www.helpwanted.nl/over-ons/
  /weg/                                 page weg/index.html no-store
  /advies/                              missing
  /advies                               missing
  /grooming                             missing
  /404.html                             missing
  /404.html.gz                          missing
  /_headers                             missing
  /_hosting/caddy/site.caddy            missing
  /pagefind/                            missing
  /actueel/rss.xml                      missing
  /stip.svg                             page stip.svg no-cache
  /sitemap-campaign.xml                 page sitemap-campaign.xml no-cache
  /sitemap-programme.xml                missing
  /robots.txt                           page robots-campaign.txt no-cache
  /robots-programme.txt                 missing
  /SHA256SUMS                           page SHA256SUMS-campaign no-cache
  /SHA256SUMS-programme                 missing
`);

/** By domain. */
export const oddAddresses = { whole, helpwanted, programme, campaign } as const;
