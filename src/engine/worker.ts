import { holdLock } from './alive.ts';

/** Starts the database's own worker script, whose address comes with this one's, and shows that it lives. */
holdLock(self.name);
importScripts(decodeURIComponent(location.search.slice(1)));
