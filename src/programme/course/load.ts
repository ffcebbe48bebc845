import type { Locale } from '../../i18n/locales.ts';
import { once } from '../../source/once.ts';
import { rendered } from '../../source/rendered.ts';
import { contentFolder } from '../../source/root.ts';
import { readModules, type ModuleSource } from './read.ts';
import { minutesOf, stepsOf, type ModuleStep } from './steps.ts';

/** A module, with what its page shows. */
export interface Module extends ModuleSource {
  readonly order: number;
  readonly minutes: number;
  readonly steps: readonly ModuleStep[];
}

const every = once(['programme/modules'], (): readonly Module[] => {
  const { modules, translated } = readModules(contentFolder);
  return [...modules, ...translated].map((module) => {
    const { data, words } = module;
    const { order, exercises } = data.data;
    return {
      ...module,
      order,
      minutes: minutesOf(words.body, exercises),
      steps: stepsOf(words.body, exercises),
    };
  });
});

/** Every module that is written in a language, in order. */
export const modulesIn = (locale: Locale): readonly Module[] =>
  every().filter((module) => module.locale === locale);

/**
 * The module with a number.
 * @throws when it is not written in this language
 */
export const moduleAt = (order: number, locale: Locale): Module => {
  const found = modulesIn(locale).find((module) => module.order === order);
  if (!found) throw new Error(`There is no module ${order} in "${locale}".`);
  return found;
};

/** The text of a module, as a component, and the ids of its headings. */
export const renderModule = ({ words }: Module) => rendered(words);
