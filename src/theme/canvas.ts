/** The colours for a canvas, which cannot use CSS variables. The same as in `variables.scss`. */
export const canvasLook = {
  light: { quiet: '#586663', line: '#e1e7e5', accent: '#0a756a', paper: '#ffffff' },
  dark: { quiet: '#9daba8', line: '#2d3634', accent: '#58c7b5', paper: '#1a2120' },
} as const;
export type CanvasLook = (typeof canvasLook)['light' | 'dark'];
