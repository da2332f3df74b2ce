/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png';

/** The CloudBase environment, put in by the build (config/index.ts). */
declare const CLOUD_ENV: string;

/** The openid of the person the browser stands for, until one is chosen beside the phone. */
declare const DEMO_PERSON: string;

/** The version of package.json, put in by the build. */
declare const APP_VERSION: string;
