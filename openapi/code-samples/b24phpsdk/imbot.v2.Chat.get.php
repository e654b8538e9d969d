<?php
require 'vendor/autoload.php';

use Bitrix24\SDK\Services\ServiceBuilderFactory;

$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(
    getenv('B24_WEBHOOK_URL')
);
$response = $b24->core->call('imbot.v2.Chat.get', [
    'botId' => 456,
    'botToken' => 'my_bot_token',
    'dialogId' => 'chat5',
]);
print_r($response->getResponseData()->getResult());
