/** What the browsers inside chat apps write into their user agent. Messenger says all that Facebook says, and more. */
const SIGNS = [
  ['WeChat', /MicroMessenger/],
  ['LINE', / Line\//],
  ['KakaoTalk', /KAKAOTALK/],
  ['Zalo', /Zalo/],
  ['WhatsApp', /WA4A|WAiOS/],
  ['Telegram', /Telegram-A/],
  ['Instagram', /Instagram/],
  ['Messenger', /Orca-A|MESSENGER|\/Messenger/],
  ['Facebook', /FB(AN|AV|_IAB)/],
] as const;

/**
 * The chat app in whose own browser a page stands: such a browser keeps a store apart, which may be emptied. Sources:
 * src/main/ua-parser.js of github.com/faisalman/ua-parser-js (WeChat, LINE, KakaoTalk, Zalo, Instagram, Facebook) and its
 * pull request 841 (WhatsApp: `WA4A/` on Android, `[WAiOS/` on iPhones, seen since 2025); posts/ko/in-app-user-agent.md of
 * github.com/hyunbinseo/blog (KakaoTalk, as measured); issue 268 of github.com/WhichBrowser/Parser-PHP (Zalo);
 * BotWebViewContainer.java of github.com/DrKLO/Telegram, by which Telegram says its name in mini apps on Android only, so
 * that a link opened in its browser cannot be told. Messenger's three signs are those of user agents quoted in public repositories.
 * @param userAgent `navigator.userAgent`
 * @returns the app's name as its users write it; nothing in any other browser
 */
export function chatApp(userAgent: string): string | undefined {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0];
}
