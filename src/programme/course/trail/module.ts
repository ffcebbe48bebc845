import { localePath } from '../../../i18n/address.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { Module } from '../load.ts';
import type { TrailModule } from '../page-data.ts';
import { modulePath } from '../read.ts';

/** A module as the way through all of them needs it. */
export const trailModule = ({ id, order, data, steps }: Module, locale: Locale): TrailModule => ({
  id,
  order,
  path: localePath(locale, modulePath(order)),
  weight: data.data.weight,
  steps: steps.map(({ title, minutes, exercises }) => ({ title, minutes, exercises })),
});
