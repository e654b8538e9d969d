<?php
require 'vendor/autoload.php';

use Bitrix24\SDK\Services\ServiceBuilderFactory;

$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(
    getenv('B24_WEBHOOK_URL')
);
$response = $b24->core->call('imbot.dialog.get', [
    'DIALOG_ID' => 'chat29',
]);
print_r($response->getResponseData()->getResult());
