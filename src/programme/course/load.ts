import { getEntry, render } from 'astro:content';
import { contentFolder } from '../../source/root.ts';
import { readModules, type ModuleSource } from './read.ts';
import { minutesOf, stepsOf, type ModuleStep } from './steps.ts';
import type { Locale } from '../../i18n/locales.ts';

/** A module, with what its page shows. */
export interface Module extends ModuleSource {
  readonly order: number;
  readonly minutes: number;
  readonly steps: readonly ModuleStep[];
}

/** Every module that is written, in order. */
export const modules: readonly Module[] = readModules(contentFolder).modules.map((module) => {
  const { data, words } = module;
  const { order, exercises } = data.data;
  return {
    ...module,
    order,
    minutes: minutesOf(words.body, exercises),
    steps: stepsOf(words.body, exercises),
  };
});

/**
 * The module with a number.
 * @throws when it is not written
 */
export const moduleAt = (order: number): Module => {
  const found = modules.find((module) => module.order === order);
  if (!found) throw new Error(`There is no module ${order} in content/programme/modules/.`);
  return found;
};

/** The text of a module, as a component, and the ids of its headings. */
export const renderModule = async ({ id }: Module, locale: Locale) => {
  const entry = await getEntry('modules', `${id}/${locale}`);
  if (!entry) throw new Error(`The module "${id}" has no words in "${locale}".`);
  return render(entry);
};
