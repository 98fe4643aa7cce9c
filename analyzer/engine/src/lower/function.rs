//! Functions and methods.

use syn::ReceiverKind;

use super::Lowering;
use super::ir::{FnDecl, ItemId, ItemKind, Name, SelfParam, TypeExpr};
use super::item::Head;

impl Lowering<'_> {
    pub(super) fn function(
        &mut self,
        head: &Head<'_>,
        signature: &syn::Signature,
        block: Option<&syn::Block>,
    ) -> ItemId {
        let generics = self.generics(&signature.generics);
        let mut self_param = None;
        let mut params = Vec::with_capacity(signature.inputs.len());
        let mut param_names = Vec::with_capacity(signature.inputs.len());
        for input in &signature.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => self_param = Some(self.receiver(receiver)),
                syn::FnArg::Typed(typed) => {
                    params.push(self.ty(&typed.ty));
                    param_names.push(self.param_name(&typed.pat));
                }
            }
        }
        params.shrink_to_fit();
        param_names.shrink_to_fit();
        let output = self.return_type(&signature.output);
        let body = block.map(|block| self.fn_body(signature, self_param.as_ref(), &params, block));
        let decl = FnDecl {
            generics,
            self_param,
            params,
            param_names,
            output,
            is_async: signature.asyncness.is_some(),
            is_unsafe: matches!(signature.safety, syn::Safety::Unsafe(_)),
            is_const: signature.constness.is_some(),
            body,
        };
        self.push_item(head, ItemKind::Fn(Box::new(decl)))
    }

    fn receiver(&mut self, receiver: &syn::Receiver) -> SelfParam {
        match &receiver.kind {
            ReceiverKind::Value => SelfParam::Value,
            ReceiverKind::Reference(_, _, None) => SelfParam::Ref,
            ReceiverKind::Reference(_, _, Some(_)) => SelfParam::RefMut,
            ReceiverKind::Typed(_, ty) => SelfParam::Typed(self.ty(ty)),
            _ => SelfParam::Typed(self.intern_type(TypeExpr::Opaque)),
        }
    }

    fn param_name(&mut self, pattern: &syn::Pat) -> Option<Name> {
        match pattern {
            syn::Pat::Ident(ident) if ident.subpat.is_none() => Some(self.name(&ident.ident)),
            _ => None,
        }
    }
}
