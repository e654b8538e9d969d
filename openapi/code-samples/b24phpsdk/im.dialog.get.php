<?php
require 'vendor/autoload.php';

use Bitrix24\SDK\Services\ServiceBuilderFactory;

$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(
    getenv('B24_WEBHOOK_URL')
);
$response = $b24->core->call('im.dialog.get', [
    'DIALOG_ID' => 'chat1435',
]);
print_r($response->getResponseData()->getResult());
