/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png';

/** The CloudBase environment, put in by the build (config/index.ts). */
declare const CLOUD_ENV: string;

/** Whom the browser is, until the page around the phone chose somebody. */
declare const DEMO_PERSON: string;
