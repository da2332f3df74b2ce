// A part of Tencent's library whose types are in another folder than its code.
declare module '@cloudbase/manager-node/lib/utils/cloud-api-request.js' {
  export { CloudService } from '@cloudbase/manager-node/types/utils/cloud-api-request';
}
