/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png';

/** The CloudBase environment, set by the build (config/index.ts). */
declare const CLOUD_ENV: string;

/** The openid of the person in the browser, until one is chosen beside the phone. */
declare const DEMO_PERSON: string;

/** The version of package.json, set by the build. */
declare const APP_VERSION: string;
