/** What the id of another system's key begins with: no account of WeChat's does. */
export const DOOR_KEY = 'dk-';

/** Whether somebody on a record is another system of the hospital, by its key. */
export const isDoorKey = (actor: string): boolean => actor.startsWith(DOOR_KEY);

/** How many keys may be in force at once: each is a way in. */
export const MOST_DOOR_KEYS = 20;
