/**
 * The part of React that islands and `@astrojs/react` use, given by Preact's core. `preact/compat` would give all of
 * React and weigh 2 kB more. The layer test holds islands to the hooks named here.
 */
import { createElement, hydrate, render, type ComponentChild, type ContainerNode } from 'preact';

export { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
export { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
export { createElement };

/** Preact has no transitions: the work is done at once. */
export const startTransition = (work: () => void): void => work();

/** Only spares work in React; here the component is drawn as it is. */
export const memo = <Component>(component: Component): Component => component;

/** As in `react-dom/client`. */
export function createRoot(container: ContainerNode) {
  return {
    render: (child: ComponentChild) => render(child, container),
    unmount: () => render(null, container),
  };
}

/** As in `react-dom/client`. */
export function hydrateRoot(container: ContainerNode, child: ComponentChild) {
  hydrate(child, container);
  return createRoot(container);
}
