import type { Aria } from './aria';

const REACHED_BY_KEY = ['button', 'link', 'tab', 'radio', 'switch'];

/** ARIA attributes; what can be pressed is also reached by the Tab key. */
export const aria = ({ role, label, disabled, selected, checked, hidden }: Aria) => ({
  ...(role && { role }),
  // The page's own title, in the bar, is the first level.
  ...(role === 'heading' && { 'aria-level': 2 }),
  // A name without a role is a field's: there the browser's own input, inside of Taro's, is what is read.
  ...(label && (role ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } })),
  ...(disabled !== undefined && { 'aria-disabled': String(disabled) }),
  ...(selected !== undefined && { 'aria-selected': String(selected) }),
  ...(checked !== undefined && { 'aria-checked': String(checked) }),
  ...(hidden && { 'aria-hidden': 'true' }),
  ...(role && REACHED_BY_KEY.includes(role) && { tabIndex: disabled ? -1 : 0 }),
});
