const sun = 'var(--sun)';
const coral = 'var(--coral)';
const accent = 'var(--accent)';

const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const pill = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(width, height) / 2}" fill="${fill}"/>`;
/** A speech bubble, 28 wide, with its tail at the lower left or right. */
const bubble = (x: number, y: number, fill: string, side: 'left' | 'right' = 'left') => {
  const tail = side === 'left' ? 'M4 14v12l9-8z' : 'M24 14v12l-9-8z';
  return `<g transform="translate(${x} ${y})" fill="${fill}"><rect width="28" height="20" rx="10"/><path d="${tail}"/></g>`;
};

/**
 * Pictures of one family: circles, pills and speech bubbles in three colours, 64 by 40. No people.
 * They only decorate, so screen readers skip them.
 */
export const pictures = {
  talk: bubble(4, 4, coral) + bubble(30, 12, accent, 'right') + circle(52, 8, 6, sun),
  stop: pill(6, 10, 40, 20, coral) + circle(44, 20, 14, sun) + pill(36, 17, 16, 6, accent),
  spread:
    circle(14, 20, 10, accent) +
    circle(36, 10, 7, coral) +
    circle(36, 30, 7, sun) +
    circle(54, 20, 6, coral),
  approach: circle(18, 20, 14, sun) + bubble(28, 8, accent, 'right') + circle(58, 32, 4, coral),
  shield:
    '<path d="M20 4h24v16c0 9-5 14-12 17-7-3-12-8-12-17z" fill="var(--accent)"/>' +
    circle(48, 10, 8, sun) +
    pill(8, 24, 18, 8, coral),
  hearts: circle(22, 18, 12, coral) + circle(40, 18, 12, sun) + pill(18, 30, 28, 6, accent),
  mask: pill(8, 6, 28, 28, sun) + pill(24, 6, 28, 28, coral) + pill(24, 16, 12, 8, accent),
  camera: pill(8, 10, 40, 22, accent) + circle(28, 21, 8, sun) + circle(54, 10, 5, coral),
  key: circle(18, 20, 12, sun) + pill(26, 16, 32, 8, accent) + pill(48, 20, 6, 12, coral),
  law:
    pill(8, 8, 34, 6, coral) +
    pill(8, 18, 44, 6, accent) +
    pill(8, 28, 26, 6, coral) +
    circle(52, 10, 8, sun),
  away: pill(6, 14, 30, 16, coral) + circle(44, 20, 10, sun) + pill(36, 17, 24, 6, accent),
  home:
    '<path d="M12 20 32 4l20 16v16H12z" fill="var(--coral)"/>' +
    pill(27, 22, 10, 18, accent) +
    circle(54, 8, 7, sun),
  school:
    pill(8, 12, 48, 22, sun) +
    pill(26, 4, 12, 30, accent) +
    circle(16, 23, 4, coral) +
    circle(48, 23, 4, coral),
  care: bubble(6, 6, sun) + circle(46, 16, 12, coral) + pill(34, 30, 24, 6, accent),
  news:
    pill(8, 6, 36, 28, coral) +
    pill(14, 14, 24, 4, accent) +
    pill(14, 22, 16, 4, accent) +
    circle(52, 12, 8, sun),
} as const;

/** The name of a picture. */
export type PictureName = keyof typeof pictures;

const isName = (name: string): name is PictureName => name in pictures;

/** All pictures, for the page that shows every part. */
export const pictureNames = Object.keys(pictures).filter(isName);

const byArticle: Readonly<Record<string, PictureName>> = {
  sextortion: 'stop',
  'naaktbeeld-verspreid': 'spread',
  grooming: 'approach',
  'ongevraagde-beelden': 'shield',
  sexting: 'hearts',
  deepfakes: 'mask',
  'stiekem-gefilmd': 'camera',
  'hacking-en-nepprofielen': 'key',
  'beelden-tegengekomen': 'shield',
  'aangifte-en-rechten': 'law',
  'beelden-weghalen': 'away',
  'schuld-en-schaamte': 'hearts',
  'iemand-helpen': 'care',
  doorgestuurd: 'spread',
  'gedwongen-webcam': 'camera',
  aangeraakt: 'care',
  stalking: 'shield',
  outing: 'hearts',
  'stap-voor-stap/melden-in-een-app': 'stop',
  'stap-voor-stap/google': 'away',
  'stap-voor-stap/take-it-down': 'shield',
  'stap-voor-stap/aangifte': 'law',
  'stap-voor-stap/bank': 'key',
  'ouders/nepbeeld': 'mask',
  'ouders/kind-stuurde-door': 'spread',
  'ouders/jonger-dan-12': 'home',
  ouders: 'home',
  docenten: 'school',
  professionals: 'care',
  'shame-on-you': 'mask',
  habbo: 'approach',
  'wet-seksuele-misdrijven': 'law',
  'meer-hulp-bij-chantage': 'stop',
};

/** The picture of an article, by its id; one about talking when it has none of its own. */
export const pictureOf = (id: string): PictureName =>
  byArticle[id] ?? (id.includes('school') || id.includes('leerling') ? 'school' : 'talk');
