/**
 * The JSON examples of the vendor's pages, as they are attached to the operations, each with the SHA-256
 * digest of what the page prints. A different digest means that an example was edited. Examples of pages are
 * evidence and must not change.
 */
export const vendorExamples = [
  {
    file: 'im.dialog.get/200-deal-chat.json',
    operation: 'im.dialog.get',
    status: '200',
    name: 'deal-chat',
    sha256: 'f709ce8508958c83f660ea442f9a75858387a31102d93a332c583a6eeccc5454',
  },
  {
    file: 'im.dialog.get/400-dialog-id-empty.json',
    operation: 'im.dialog.get',
    status: '400',
    name: 'dialog-id-empty',
    sha256: '169fd6a21f1b25d869cd02379964199ea2bad57bb5f87a2cfc0f08484fc64e10',
  },
  {
    file: 'imbot.dialog.get/200-legacy.json',
    operation: 'imbot.dialog.get',
    status: '200',
    name: 'legacy',
    sha256: '22491d09b7710124604c892a5f251c2745e7e33c83f769c198151fa1a1841edd',
  },
  {
    file: 'im.dialog.get/200-legacy-earlier-page.json',
    operation: 'imbot.dialog.get',
    status: '200',
    name: 'legacy-earlier-page',
    sha256: 'efbbd41e035de57cda0a8ddfe46e2fa8689d30f674423edf678815c651d75d2e',
  },
  {
    file: 'imbot.dialog.get/400-dialog-id-empty.json',
    operation: 'imbot.dialog.get',
    status: '400',
    name: 'dialog-id-empty',
    sha256: '169fd6a21f1b25d869cd02379964199ea2bad57bb5f87a2cfc0f08484fc64e10',
  },
  {
    file: 'im.dialog.get/400-dialog-id-empty-earlier-page.json',
    operation: 'im.dialog.get',
    status: '400',
    name: 'dialog-id-empty-earlier-page',
    sha256: '169fd6a21f1b25d869cd02379964199ea2bad57bb5f87a2cfc0f08484fc64e10',
  },
  {
    file: 'imbot.v2.Chat.get/200-support-chat.json',
    operation: 'imbot.v2.Chat.get',
    status: '200',
    name: 'support-chat',
    sha256: 'cdc4a210ce9851bca016e5f8315d2b38ea1f4f478597552420a4ea28b1ae98e6',
  },
  {
    file: 'imbot.v2.Chat.get/400-bot-not-in-chat.json',
    operation: 'imbot.v2.Chat.get',
    status: '400',
    name: 'bot-not-in-chat',
    sha256: '6bca7fe7d8137f28ed22aa0314af826f7f612aa6e4f43bac5fe7bada259ccb34',
  },
  {
    file: 'imopenlines.dialog.get/200-line-chat.json',
    operation: 'imopenlines.dialog.get',
    status: '200',
    name: 'line-chat',
    sha256: 'c8d6085d7b7695956f4fdad70c9edd1bd0a55c9ed1d4df5818dc671c27597f60',
  },
  {
    file: 'imopenlines.dialog.get/400-no-line-access.json',
    operation: 'imopenlines.dialog.get',
    status: '400',
    name: 'no-line-access',
    sha256: 'a09fe953292d264db7c53eb0f0a9db6c802b1522e702c703cda9b28969b5bb38',
  },
] as const;
