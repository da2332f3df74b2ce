/**
 * APIs of WeChat that this stand-in does not model. They exist for feature detection, but a call is
 * an error that names them. An API in neither list is undefined, as on a phone.
 */
export const UNMODELLED =
  `addCard addFileToFavorites addPhoneCalendar addPhoneContact addPhoneRepeatCalendar addVideoToFavorites authorize
  canvasGetImageData canvasPutImageData canvasToTempFilePath checkIsSoterEnrolledInDevice checkIsSupportSoterAuthentication
  chooseAddress chooseContact chooseImage chooseInvoice chooseInvoiceTitle chooseLicensePlate chooseLocation choosePoi
  chooseVideo compressVideo connectSocket createAnimation createBLEConnection createCameraContext createCanvasContext
  createInnerAudioContext createInterstitialAd createLivePlayerContext createMapContext createOffscreenCanvas
  createRewardedVideoAd createVideoContext cropImage downloadFile editImage faceDetect getBackgroundAudioManager getBatteryInfo
  getBatteryInfoSync getBluetoothAdapterState getConnectedWifi getExtConfig getExtConfigSync getFileInfo getFuzzyLocation
  getGroupEnterInfo getHCEState getImageInfo getLocation getPerformance getRecorderManager getSavedFileInfo getSavedFileList
  getScreenBrightness getShareInfo getUserInfo getUserProfile getVideoInfo getWeRunData getWifiList join1v1Chat loadFontFace
  navigateBackMiniProgram openBluetoothAdapter openCard openChannelsActivity
  openCustomerServiceChat openEmbeddedMiniProgram openLocation openSystemBluetoothSetting preloadSubpackage
  removeSavedFile request requestOrder requestPayment restartMiniProgram reserveChannelsLive saveFile saveFileToDisk
  saveImageToPhotosAlbum saveVideoToPhotosAlbum scanItem setScreenBrightness shareFileMessage shareToWeRun showFavoriteGuide
  showShareImageMenu startAccelerometer startCompass startDeviceMotionListening startFacialRecognitionVerify
  startLocationUpdate startSoterAuthentication startWifi stopAccelerometer stopCompass uploadFile`.split(
    /\s+/,
  );

/** APIs without a visible effect in a test. They succeed and are recorded in `calls`. */
export const QUIET =
  `disableAlertBeforeUnload enableAlertBeforeUnload hideHomeButton hideKeyboard hideNavigationBarLoading hideShareMenu
  hideTabBar hideTabBarRedDot openDocument removeTabBarBadge setBackgroundColor setBackgroundTextStyle
  setKeepScreenOn setNavigationBarColor setTabBarBadge setTabBarItem setTabBarStyle setVisualEffectOnCapture
  showNavigationBarLoading showShareMenu showTabBar showTabBarRedDot updateShareMenu vibrateLong vibrateShort`.split(
    /\s+/,
  );

/** Synchronous calls without an answer. They are only recorded. */
export const SILENT = [
  'reportEvent',
  'reportAnalytics',
  'reportMonitor',
  'reportPerformance',
  'setEnableDebug',
];

/** Events that occur only when a test sends them: `wx.send(name, detail)`. */
export const EVENTS =
  `Accelerometer AppHide AppRoute AppShow AudioInterruptionBegin AudioInterruptionEnd Compass CopyUrl DeviceMotionChange Error
  KeyboardHeightChange LazyLoadError LocationChange MemoryWarning NeedPrivacyAuthorization NetworkStatusChange NetworkWeakChange
  PageNotFound ScreenRecordingStateChanged ThemeChange UnhandledRejection UserCaptureScreen WindowResize`.split(
    /\s+/,
  );
