import type { Aria } from './aria';

/** WeChat's names for accessibility attributes; config/aria puts them into the templates. */
export const aria = ({ role, label, disabled, selected, checked, hidden }: Aria) => ({
  ...(role && { 'aria-role': role }),
  ...(label && { 'aria-label': label }),
  ...(disabled !== undefined && { 'aria-disabled': disabled }),
  ...(selected !== undefined && { 'aria-selected': selected }),
  ...(checked !== undefined && { 'aria-checked': checked }),
  ...(hidden && { 'aria-hidden': true }),
});
