// config/traditional.mjs makes these files, so a fresh copy of the repository lacks them.
declare module '*/zh-Hant/patients' {
  export { patients } from './zh-CN/patients';
}
declare module '*/zh-Hant/answers' {
  export { answers } from './zh-CN/answers';
}
declare module '*/zh-Hant/characters' {
  export const characters: string;
}
