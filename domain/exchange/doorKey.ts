/** The prefix of ids of door keys (other systems). No WeChat account id starts with it. */
export const DOOR_KEY = 'dk-';

/** Whether the actor on a record is another system of the hospital. */
export const isDoorKey = (actor: string): boolean => actor.startsWith(DOOR_KEY);

/** The maximum number of valid door keys. */
export const MOST_DOOR_KEYS = 20;
