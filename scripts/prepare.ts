import { buildPages, pagesAreBuilt } from './build-pages.ts';

// For an image or a machine that shall start at once: the packages are in by now, the pages are built here.
if (!pagesAreBuilt()) await buildPages();
