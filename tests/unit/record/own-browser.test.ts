// cspell:disable
import { describe, expect, it } from 'vitest';
import { chatApp } from '../../../src/record/own-browser.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const CHROME = `${ANDROID} Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36`;

describe('chatApp', () => {
  it.each([
    ['WeChat', `${PHONE} Mobile/15E148 MicroMessenger/8.0.50(0x18003231) NetType/WIFI Language/en`],
    ['WeChat', `${CHROME} XWEB/1160117 MMWEBSDK/20240501 MicroMessenger/8.0.50.2701 WeChat/arm64 Weixin NetType/WIFI`],
    ['LINE', `${PHONE} Mobile/15E148 Safari Line/14.9.0`],
    ['LINE', `${CHROME} Line/14.10.0/IAB`],
    ['KakaoTalk', `${PHONE} Mobile/15E148 KAKAOTALK 10.3.1`],
    ['KakaoTalk', `${CHROME};KAKAOTALK 2410310`],
    ['Zalo', `${PHONE} Mobile/15E148 Zalo iOS/502 ZaloTheme/light ZaloLanguage/vn`],
    ['Zalo', `${CHROME} Zalo android/12100634 ZaloTheme/light ZaloLanguage/vi`],
    [
      'Zalo',
      'Mozilla/5.0 (Linux; Android 4.4.2;LG-F320S) AppleWebKit/537.36 (KHTML, like Gecko) Zalo/1.0 Safari/537.36',
    ],
    ['WhatsApp', `${PHONE} Version/26.6 Mobile/15E148 Safari/604.1 [WAiOS/2.26.31]`],
    ['WhatsApp', `${CHROME} [WA4A/2.25.32.75;]`],
    ['Telegram', `${CHROME} Telegram-Android/11.4.3 (Samsung SM-G965N; Android 13; SDK 33; HIGH)`],
    ['Instagram', `${PHONE} Mobile/15E148 Instagram 345.0.0.0 (iPhone14,3; iOS 17_5; en_US; scale=3.00)`],
    ['Instagram', `${CHROME} Instagram 345.0.0.0 Android (33/13; 420dpi; Google; Pixel 7; en_US)`],
    ['Messenger', `${PHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/466.0.0.41.109;FBBV/615310455]`],
    ['Messenger', `${PHONE} Mobile/15E148 LightSpeed [FBAN/MessengerLiteForiOS;FBAV/485.0.0.36.104]`],
    ['Messenger', `${CHROME} [FB_IAB/MESSENGER;FBAV/425.0.0.19.113;]`],
    ['Messenger', `${CHROME} [FB_IAB/Orca-Android;FBAV/478.0.0.43.115;]`],
    ['Facebook', `${PHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.40.99;FBBV/1;FBDV/iPhone14,5]`],
    ['Facebook', `${CHROME} [FB_IAB/FB4A;FBAV/255.0.0.33.121;]`],
  ])('is %s of %s', (name, userAgent) => {
    expect(chatApp(userAgent)).toBe(name);
  });

  it.each([
    [`${PHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    [`${PHONE} CriOS/138.0.7204.156 Mobile/15E148 Safari/604.1`],
    [CHROME.replace('; wv', '').replace('Version/4.0 ', '')],
    ['Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36'], // prettier-ignore
    ['Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0'],
    ['Mozilla/5.0 (Linux; Android 14; Online/Airline/1) AppleWebKit/537.36 Chrome/121.0.0.0 Mobile Safari/537.36'],
    [''],
  ])('is nothing of %s', (userAgent) => {
    expect(chatApp(userAgent)).toBeUndefined();
  });
});
