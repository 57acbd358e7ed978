declare namespace App {
  interface Locals {
    /** What the components inside prose need to know of their page; set by the page before it renders its text. */
    prose?: import('./site/prose/context.ts').ProseContext;
  }
}
