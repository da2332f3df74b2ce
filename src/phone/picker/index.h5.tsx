import type { PickDateProps, PickOneProps, PickTimeProps } from './props';
import './picker.scss';

/**
 * Picks with the browser's own list, which is invisible over the chosen text: Taro's wheel works
 * with neither mouse nor keys.
 */
export function PickOne({ label, options, chosen, onPick, children }: PickOneProps) {
  return (
    <div className="native-pick">
      <div aria-hidden="true">{children}</div>
      <select
        className="native-pick-control"
        aria-label={label}
        value={chosen}
        onChange={event => onPick(Number(event.target.value))}
      >
        {chosen < 0 && <option value={chosen} hidden />}
        {options.map((option, index) => (
          <option key={option} value={index}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Picks with the browser's own calendar. */
export function PickDate({ label, date, onPick, children }: PickDateProps) {
  return (
    <div className="native-pick">
      <div aria-hidden="true">{children}</div>
      <input
        className="native-pick-control"
        type="date"
        aria-label={label}
        value={date}
        onClick={event => event.currentTarget.showPicker?.()}
        onChange={event => onPick(event.target.value)}
      />
    </div>
  );
}

/** Picks with the browser's own clock. */
export function PickTime({ label, time, onPick, children }: PickTimeProps) {
  return (
    <div className="native-pick">
      <div aria-hidden="true">{children}</div>
      <input
        className="native-pick-control"
        type="time"
        aria-label={label}
        value={time}
        onClick={event => event.currentTarget.showPicker?.()}
        onChange={event => event.target.value && onPick(event.target.value)}
      />
    </div>
  );
}
