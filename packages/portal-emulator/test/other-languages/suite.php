<?php
// A suite in PHP: the application calls by CRest, the suite steers the emulator over HTTP.

$portal = json_decode($argv[1], true);

/** As the vendor's CRest calls by a webhook: a form, JSON back. */
class CRest
{
    public static function call(string $method, array $params = []): array
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => 'Content-Type: application/x-www-form-urlencoded',
            'content' => http_build_query($params),
            'ignore_errors' => true,
        ]]);
        return json_decode(file_get_contents(C_REST_WEB_HOOK_URL . "$method.json", false, $context), true);
    }

    public static function callBatch(array $calls): array
    {
        $cmd = array_map(fn ($call) => $call['method'] . '?' . http_build_query($call['params']), $calls);
        return self::call('batch', ['halt' => 0, 'cmd' => $cmd]);
    }
}

define('C_REST_WEB_HOOK_URL', $portal['webhookUrl']);

function control(string $verb, string $route, ?array $body = null): array
{
    global $portal;
    $context = stream_context_create(['http' => [
        'method' => $verb,
        'header' => 'Content-Type: application/json',
        'content' => $body === null ? '' : json_encode($body),
    ]]);
    return json_decode(file_get_contents("{$portal['url']}/_emulator/$route", false, $context), true);
}

function check(bool $holds, string $what): void
{
    if (!$holds) {
        fwrite(STDERR, "failed: $what\n");
        exit(1);
    }
    echo "ok $what\n";
}

control('POST', 'reset');
check(CRest::call('im.dialog.get', ['DIALOG_ID' => 'chat29'])['result']['id'] === 29, 'reads a chat');

$batch = CRest::callBatch([
    'chat' => ['method' => 'im.dialog.get', 'params' => ['DIALOG_ID' => 'chat29']],
    'line' => ['method' => 'imopenlines.dialog.get', 'params' => ['CHAT_ID' => 1375]],
]);
check($batch['result']['result']['line']['id'] === 1375, 'reads two in a batch');

control('POST', 'faults', ['kind' => 'error', 'status' => 401, 'code' => 'expired_token', 'times' => 1]);
$refused = CRest::call('im.dialog.get', ['DIALOG_ID' => 'chat29']);
check($refused['error'] === 'expired_token', 'meets a fault');

$requests = control('GET', 'requests')['requests'];
check(array_column($requests, 'status') === [200, 200, 401], 'sees its requests');
check(array_column($requests[1]['commands'], 'name') === ['chat', 'line'], 'sees the commands of a batch');
