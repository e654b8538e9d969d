import deal from '../../../../openapi/examples/im.dialog.get/200-deal-chat.json' with {
  type: 'json',
};
import legacy from '../../../../openapi/examples/imbot.dialog.get/200-legacy.json' with {
  type: 'json',
};
import support from '../../../../openapi/examples/imbot.v2.Chat.get/200-support-chat.json' with {
  type: 'json',
};

export { deal, legacy, support };
