import { offerReading } from '../../../speech/offer.ts';
import { pageSwapped } from '../page-data.ts';

// Another page in `<main>` may be one that can be read out.
document.addEventListener(pageSwapped, () => void offerReading());
