// In the place of @astrojs/react/client.js, which also starts islands with slots, islands that are drawn in the
// browser alone and forms that a server answered. None are here, and a test says so when one comes.
import { createElement, startTransition, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

type Props = Readonly<Record<string, unknown>>;

/** Brings what the build drew to life, until its page goes away. */
export default (island: Element) =>
  (Part: ComponentType<Props>, props: Props): void => {
    // Alive already: Astro takes the mark away.
    if (!island.hasAttribute('ssr')) return;
    startTransition(() => {
      const identifierPrefix = island.getAttribute('prefix') ?? '';
      const root = hydrateRoot(island, createElement(Part, props), { identifierPrefix });
      island.addEventListener('astro:unmount', () => root.unmount(), { once: true });
    });
  };
