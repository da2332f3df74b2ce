import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canvasLook } from './canvas';

test('what is drawn on a canvas has the colours of the variables, light and dark', () => {
  const scss = readFileSync(join(__dirname, 'variables.scss'), 'utf8');
  const [light = '', dark = ''] = scss.split('@media (prefers-color-scheme: dark)');
  for (const [part, look] of [
    [light, canvasLook.light],
    [dark, canvasLook.dark],
  ] as const)
    for (const [name, colour] of Object.entries(look))
      expect(part.replace(/var\(--[\w-]+, (#\w+)\)/g, '$1')).toContain(`--${name}: ${colour};`);
});
