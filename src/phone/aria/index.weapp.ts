import { defined } from '../../../domain/defined';
import type { Aria } from './aria';

/** WeChat's names for accessibility attributes; config/aria puts them into the templates. */
export const aria = ({ role, label, disabled, selected, checked, hidden }: Aria) => ({
  ...defined({
    'aria-role': role,
    'aria-label': label || undefined,
    'aria-disabled': disabled,
    'aria-selected': selected,
    'aria-checked': checked,
    'aria-hidden': hidden ? true : undefined,
  }),
});
