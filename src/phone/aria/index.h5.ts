import { defined } from '../../../domain/defined';
import type { Aria } from './aria';

const REACHED_BY_KEY = ['button', 'link', 'tab', 'radio', 'switch'];

/** ARIA attributes; what can be pressed is also reached by the Tab key. */
export const aria = ({ role, label, disabled, selected, checked, hidden }: Aria) => ({
  ...defined({ role }),
  // The page's own title, in the bar, is the first level.
  ...defined({ 'aria-level': role === 'heading' ? 2 : undefined }),
  // A name without a role is a field's: there the browser's own input, inside of Taro's, is what is read.
  ...(label && (role ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } })),
  ...defined({
    'aria-disabled': disabled !== undefined ? String(disabled) : undefined,
    'aria-selected': selected !== undefined ? String(selected) : undefined,
    'aria-checked': checked !== undefined ? String(checked) : undefined,
    'aria-hidden': hidden ? 'true' : undefined,
    tabIndex: role && REACHED_BY_KEY.includes(role) ? (disabled ? -1 : 0) : undefined,
  }),
});
