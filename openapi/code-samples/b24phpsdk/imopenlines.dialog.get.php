<?php
require 'vendor/autoload.php';

use Bitrix24\SDK\Services\ServiceBuilderFactory;

$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(
    getenv('B24_WEBHOOK_URL')
);
$response = $b24->core->call('imopenlines.dialog.get', [
    'USER_CODE' => 'livechat|1|1373|211',
]);
print_r($response->getResponseData()->getResult());
